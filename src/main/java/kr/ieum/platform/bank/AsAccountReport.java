package kr.ieum.platform.bank;

import java.util.Map;

/**
 * The names under which a camt.054.001.08 passes as a camt.052.001.08. Both are of one ISO release and share every type
 * below the notification, entries included; they differ in the four names here, and only an account report has balances.
 * So the published schema of one can check the other.
 */
class AsAccountReport {
    /** Both ways, so that a real account report does not pass as a notice. */
    private static final Map<String, String> NAMES = Map.of(
            "BkToCstmrDbtCdtNtfctn", "BkToCstmrAcctRpt",
            "BkToCstmrAcctRpt", "BkToCstmrDbtCdtNtfctn",
            "Ntfctn", "Rpt",
            "Rpt", "Ntfctn",
            "NtfctnPgntn", "RptPgntn",
            "RptPgntn", "NtfctnPgntn",
            "AddtlNtfctnInf", "AddtlRptInf",
            "AddtlRptInf", "AddtlNtfctnInf",
            "Bal", "NoBalanceInANotice");

    private AsAccountReport() {}

    static String translate(MessageKind kind, String name) {
        return kind == MessageKind.CREDIT_NOTICE ? NAMES.getOrDefault(name, name) : name;
    }
}
