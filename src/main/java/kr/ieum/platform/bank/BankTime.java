package kr.ieum.platform.bank;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** Days and times as banks write them. What has no offset is Korean time. */
class BankTime {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private BankTime() {}

    /** Reports what cannot be read, and then answers with a time nobody will see. */
    static Instant instant(XmlElement element, Problems problems) {
        try {
            TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    element.text(), OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime exact
                    ? exact.toInstant()
                    : ((LocalDateTime) read).atZone(SEOUL).toInstant();
        } catch (DateTimeException unreadable) {
            problems.add(element, "시각을 읽을 수 없습니다.", "is not a time that can be read");
            return Instant.EPOCH;
        }
    }

    /** The day of a choice of {@code Dt} and {@code DtTm}; reports when there is none that can be read. */
    static LocalDate day(@Nullable XmlElement choice, XmlElement owner, Problems problems) {
        XmlElement day = choice == null ? null : choice.at("Dt");
        if (day == null) {
            XmlElement time = choice == null ? null : choice.at("DtTm");
            if (time != null) return LocalDate.ofInstant(instant(time, problems), SEOUL);
            problems.add(owner, "기장일이 없습니다.", "has no booking date");
            return LocalDate.EPOCH;
        }
        try {
            return LocalDate.parse(day.text(), DateTimeFormatter.ISO_DATE);
        } catch (DateTimeException unreadable) {
            problems.add(day, "날짜를 읽을 수 없습니다.", "is not a date that can be read");
            return LocalDate.EPOCH;
        }
    }

    /** Whole seconds with the Korean offset. */
    static String write(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(SEOUL));
    }
}
