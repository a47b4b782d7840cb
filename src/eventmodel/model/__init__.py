"""The nouns: records that a dossier stores, and the plain results of the views.

Records: `Source`, `Article`, `Mention`, `Claim`, `Extraction`, and what people decide about them (`Judgement`,
`Correction`, `Ruling`, `Retraction`, `VersionLink`), held by a `Dossier`.
Results: `Event`, `Discrepancy`, `Resolution`. All are frozen; records are named by a hash of their content.
"""

from eventmodel.model.acts import Act, Correction, Judgement, Retraction, Ruling, Verdict, VersionLink
from eventmodel.model.article import Article
from eventmodel.model.attribute import Attribute, Course, attribute_named, forget_attribute, register_attribute
from eventmodel.model.claim import Claim, Modality, Polarity, Voice
from eventmodel.model.difference import Change, Difference, diff
from eventmodel.model.discrepancy import Discrepancy, Kind, Locus, Position
from eventmodel.model.dossier import Dossier, Record
from eventmodel.model.event import Event
from eventmodel.model.extraction import Diagnostic, Extraction
from eventmodel.model.failure import Failure
from eventmodel.model.mention import Mention, Role, main_mention_id
from eventmodel.model.resolution import Resolution, Status
from eventmodel.model.source import Source, SourceKind, source_key
from eventmodel.model.span import Span
from eventmodel.model.target import Target, Trace

__all__ = [
    "Act",
    "Article",
    "Attribute",
    "Change",
    "Claim",
    "Correction",
    "Course",
    "Diagnostic",
    "Difference",
    "Discrepancy",
    "Dossier",
    "Event",
    "Extraction",
    "Failure",
    "Judgement",
    "Kind",
    "Locus",
    "Mention",
    "Modality",
    "Polarity",
    "Position",
    "Record",
    "Resolution",
    "Retraction",
    "Role",
    "Ruling",
    "Source",
    "SourceKind",
    "Span",
    "Status",
    "Target",
    "Trace",
    "Verdict",
    "VersionLink",
    "Voice",
    "attribute_named",
    "diff",
    "forget_attribute",
    "main_mention_id",
    "register_attribute",
    "source_key",
]
