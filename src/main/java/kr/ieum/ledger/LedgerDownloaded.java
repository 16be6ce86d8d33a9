package kr.ieum.ledger;

import kr.ieum.identity.Caller;

/**
 * Somebody is about to download from the ledger; told to whoever keeps the record.
 *
 * @param reason what the download is for
 * @param asked the query that selects it
 */
public record LedgerDownloaded(Caller by, String reason, String asked) {}
