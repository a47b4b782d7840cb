"""Plots, by the extra `plots`: each draws on the Axes given or on new ones, and returns them.

from eventmodel import plots

plots.figures_by_source(story, event, "deaths")
"""

from __future__ import annotations

from eventmodel.plots.by_source import figures_by_source
from eventmodel.plots.over_time import figure_over_time
from eventmodel.plots.timeline import timeline

__all__ = ["figure_over_time", "figures_by_source", "timeline"]
