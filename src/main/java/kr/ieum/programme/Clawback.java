package kr.ieum.programme;

import java.util.Map;
import kr.ieum.platform.money.Won;

/** What is demanded on top of subsidy taken back, by ground: the levies of the Subsidy Act (보조금법 제재부가금). */
public record Clawback(Map<Ground, Integer> multiples) {

    public enum Ground {
        FALSE_APPLICATION,
        OTHER_PURPOSE,
        BREACH_OF_LAW_OR_ORDER,
        REQUIREMENT_NOT_MET
    }

    public Clawback {
        multiples = Map.copyOf(multiples);
    }

    /** The levy alone, without the subsidy itself: three times 810,000 is 2,430,000 on top of 810,000. */
    public Won levyOn(Won subsidy, Ground ground) {
        return subsidy.times(multiples.getOrDefault(ground, 0));
    }
}
