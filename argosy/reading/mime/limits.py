"""How much of one message is read. Real mail stays far below; what lies above is cut and named in `Mail.defects`."""

# A hundred levels is what hostile mail has; forwards of forwards reach perhaps ten.
DEPTH = 30
PARTS = 1000
HEADERS = 2000
# One header; a list of a thousand recipients has 40 KB.
HEADER_BYTES = 256 * 1024
# All headers of one part; bytes beyond are read as text.
HEADER_BLOCK_BYTES = 2 * 1024 * 1024
# Decoded text or HTML that is kept; a book has 1 MB.
TEXT_CHARACTERS = 4 * 1024 * 1024
HTML_CHARACTERS = 4 * 1024 * 1024
ADDRESSES = 2000
REFERENCES = 200
FILE_NAME_CHARACTERS = 255
# RFC 5322 allows no line above this, so neither a subject nor a Message-ID can honestly be longer by much.
SUBJECT_CHARACTERS = 4000
MESSAGE_ID_CHARACTERS = 998
NAME_CHARACTERS = 500
ADDRESS_CHARACTERS = 320
