"""The components, by what they are: small marks, boxes, forms, lists."""
