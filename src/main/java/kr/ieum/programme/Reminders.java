package kr.ieum.programme;

import java.time.LocalDate;
import java.util.List;

/** On which days after the grant a firm is reminded of what it has not yet paid for, earliest first. */
public record Reminders(List<Integer> daysAfterGrant) {
    public Reminders {
        daysAfterGrant = daysAfterGrant.stream().sorted().toList();
    }

    public List<LocalDate> datesFor(LocalDate grantedOn) {
        return daysAfterGrant.stream().map(grantedOn::plusDays).toList();
    }
}
