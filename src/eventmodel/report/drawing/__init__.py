"""Small charts as SVG, drawn from plain numbers: they know nothing of records, and need no library."""

from eventmodel.report.drawing.copying import Hub, Strand, draw_copying
from eventmodel.report.drawing.figures import Bar, Step, draw_figures
from eventmodel.report.drawing.svg import Drawing
from eventmodel.report.drawing.time_line import Dot, draw_time_line

__all__ = ["Bar", "Dot", "Drawing", "Hub", "Step", "Strand", "draw_copying", "draw_figures", "draw_time_line"]
