"""The page kit: tokens, frame and components that every page is made of. See docs/develop/pages.md."""
