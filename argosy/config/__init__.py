"""The composition root: settings, root urls, processes; the only place that knows every app."""
