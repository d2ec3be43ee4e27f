"""Many enterprises live in one installation and never see each other: two walls, both always on (DESIGN D2)."""
