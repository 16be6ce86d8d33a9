package kr.ieum.order;

import kr.ieum.platform.money.Won;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One plan as it was bought. */
@Schema(description = "산 요금제")
public record OrderLine(String planCode, String planName, int seats, int termMonths, Won total, Won supply, Won vat) {}
