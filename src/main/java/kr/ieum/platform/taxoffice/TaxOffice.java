package kr.ieum.platform.taxoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.ieum.platform.company.BusinessNumber;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What the tax office knows of businesses. Calls take seconds when it is slow: never from a rush path. */
@ApplicationScoped
public class TaxOffice {
    static final String SOURCE = "국세청 사업자등록정보 진위확인 및 상태조회 (data.go.kr 15081808)";
    private static final int MOST_IN_ONE_CALL = 100;
    private static final int TOLERATED_FAILURES = 6;
    private static final Duration REST = Duration.ofSeconds(30);

    private final TaxOfficeLine line;
    private final Retries retries;
    private final CircuitBreaker breaker;
    private final Clock clock;

    @Inject
    TaxOffice(
            TaxOfficeLine line,
            Clock clock,
            @ConfigProperty(name = "ieum.tax-office.attempts", defaultValue = "3") int attempts,
            @ConfigProperty(name = "ieum.tax-office.retry-after", defaultValue = "PT0.4S") Duration retryAfter) {
        this.line = line;
        this.clock = clock;
        this.retries = new Retries(attempts, retryAfter);
        this.breaker = new CircuitBreaker(clock, TOLERATED_FAILURES, REST);
    }

    /**
     * Asks for any number of businesses, a hundred in one call. A business that is missing in the answer is unknown: its
     * call failed, or what came back for it could not be understood.
     *
     * @throws TaxOfficeUnavailable when nothing was learnt of any of them
     */
    public Map<BusinessNumber, TaxStatus> statusOf(Collection<BusinessNumber> numbers) {
        List<BusinessNumber> asked = List.copyOf(new LinkedHashSet<>(numbers));
        Map<BusinessNumber, TaxStatus> known = new LinkedHashMap<>();
        TaxOfficeUnavailable trouble = TaxOfficeUnavailable.because("the tax office said nothing of what was asked");
        for (int from = 0; from < asked.size(); from += MOST_IN_ONE_CALL)
            try {
                known.putAll(ask(asked.subList(from, Math.min(from + MOST_IN_ONE_CALL, asked.size()))));
            } catch (TaxOfficeUnavailable failed) {
                trouble = failed;
            }
        if (known.isEmpty() && !asked.isEmpty()) throw trouble;
        return known;
    }

    /**
     * Asks whether the three belong together.
     *
     * @param representativeName as in the business registration; of several, one
     * @throws TaxOfficeUnavailable when it cannot be learnt
     * @throws IllegalArgumentException when the name is blank
     */
    public Verification verify(BusinessNumber number, LocalDate openedOn, String representativeName) {
        if (representativeName.isBlank()) throw new IllegalArgumentException("a representative has a name");
        var business = ValidateMessage.Business.of(
                number.digits(), openedOn.format(DateTimeFormatter.BASIC_ISO_DATE), representativeName.strip());
        var question = new ValidateMessage.Request(List.of(business));
        var answer = patiently(() -> line.ask("/validate", question, ValidateMessage.Answer.class));
        return rows(answer.data())
                .filter(row -> number.digits().equals(row.number()))
                .findFirst()
                .flatMap(row -> read(row, number))
                .orElseThrow(() -> TaxOfficeUnavailable.because("the tax office said nothing of what was asked"));
    }

    private Map<BusinessNumber, TaxStatus> ask(List<BusinessNumber> numbers) {
        var question = new StatusMessage.Request(
                numbers.stream().map(BusinessNumber::digits).toList());
        var answer = patiently(() -> line.ask("/status", question, StatusMessage.Answer.class));
        Instant now = clock.instant();
        Map<BusinessNumber, TaxStatus> known = new LinkedHashMap<>();
        List<StatusMessage.Row> rows = rows(answer.data()).toList();
        for (BusinessNumber number : numbers)
            rows.stream()
                    .flatMap(row -> StatusReader.read(row, number, now, SOURCE).stream())
                    .findFirst()
                    .ifPresent(status -> known.put(number, status));
        return known;
    }

    private Optional<Verification> read(ValidateMessage.Row row, BusinessNumber number) {
        Instant now = clock.instant();
        TaxStatus status = row.status() == null
                ? null
                : StatusReader.read(row.status(), number, now, SOURCE).orElse(null);
        String message = StatusReader.orEmpty(row.message());
        return switch (StatusReader.orEmpty(row.valid())) {
            case "01" -> Optional.of(new Verification(number, true, message, status, now, SOURCE));
            case "02" -> Optional.of(new Verification(number, false, message, status, now, SOURCE));
            default -> Optional.empty();
        };
    }

    private <T> T patiently(Supplier<T> call) {
        return retries.of(() -> breaker.guard(call));
    }

    private static <T> Stream<T> rows(@Nullable List<@Nullable T> data) {
        return data == null ? Stream.empty() : data.stream().filter(Objects::nonNull);
    }
}
