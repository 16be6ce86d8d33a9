package kr.ieum.referral;

import java.time.LocalDate;
import kr.ieum.identity.Caller;
import kr.ieum.platform.company.BusinessNumber;

/**
 * A partner has taken a company into public support of another body: told upwards in the transaction of the acceptance,
 * because it bars the company from a voucher in the same field and year (domain.md 1.2).
 *
 * @param programme and field as rules of programmes know them
 */
public record SupportGiven(
        BusinessNumber company, String programme, String version, String field, LocalDate on, Caller by) {}
