"""Tilskuddsveilederen: guidance for municipalities that apply for a grant."""
