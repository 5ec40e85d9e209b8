"""A second reader of the docket language, written from the documents alone.

Naive on purpose: every question walks the rows one at a time. It shares no line and no idea with
the product's own code, so that where the two agree, the documents were clear.
"""
