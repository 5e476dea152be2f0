-- From which network a device asked, so that one cannot keep those of all others from waiting.
ALTER TABLE issuer_device ADD COLUMN network ${text} NOT NULL DEFAULT '';
