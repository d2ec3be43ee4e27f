"""The pages about personal data: those that everybody may read, a person's own, and the administrator's desk."""
