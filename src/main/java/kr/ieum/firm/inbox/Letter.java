package kr.ieum.firm.inbox;

import java.util.Map;
import java.util.TreeMap;
import kr.ieum.firm.FirmId;
import kr.ieum.platform.money.Won;

/** One message to one firm. */
public record Letter(FirmId firm, Notice notice, Map<String, String> facts) {

    /** @param facts names and values in turn, for the notice's text */
    public static Letter to(FirmId firm, Notice notice, Object... facts) {
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i + 1 < facts.length; i += 2) texts.put((String) facts[i], text(facts[i + 1]));
        return new Letter(firm, notice, texts);
    }

    private static String text(Object fact) {
        return fact instanceof Won won ? "%,d".formatted(won.amount()) : String.valueOf(fact);
    }
}
