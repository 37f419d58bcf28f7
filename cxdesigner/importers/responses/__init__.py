"""Answers of customers from CSV and XLSX: read, understood column by column, and counted. Nobody is named."""
