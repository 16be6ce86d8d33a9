package kr.ieum.dev;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.ieum.platform.company.BusinessNumber;

/**
 * Everyone in {@code people.yaml}: read by the identity provider, the tests, the sample data and the first page. Whoever
 * wants a company that nobody has met yet comes as {@code owner.1234567891} or {@code supplier.1234567891}, the digits
 * being any valid business number.
 */
public record SamplePeople(
        String password,
        List<SamplePerson> people,
        List<SampleMachine> machines,
        List<SampleApplication> applications) {
    private static final SamplePeople ALL = read();
    private static final Pattern OF_ANY_COMPANY = Pattern.compile("(owner|supplier)\\.(\\d{10})");

    public static SamplePeople all() {
        return ALL;
    }

    public Optional<SamplePerson> person(String username) {
        return people.stream()
                .filter(one -> one.username().equals(username))
                .findFirst()
                .or(() -> ofAnyCompany(username));
    }

    private static Optional<SamplePerson> ofAnyCompany(String username) {
        Matcher name = OF_ANY_COMPANY.matcher(username);
        if (!name.matches() || !BusinessNumber.isValid(name.group(2))) return Optional.empty();
        boolean owner = name.group(1).equals("owner");
        return Optional.of(new SamplePerson(
                username,
                "대표" + name.group(2),
                LocalDate.of(1980, 1, 1),
                List.of(owner ? "FIRM_MEMBER" : "SUPPLIER_MEMBER"),
                owner ? "CEO" : null,
                name.group(2),
                null,
                null,
                "새 기업",
                "A company of its own"));
    }

    public Optional<SampleMachine> machine(String clientId) {
        return machines.stream().filter(one -> one.clientId().equals(clientId)).findFirst();
    }

    public Optional<SampleApplication> application(String clientId) {
        return applications.stream()
                .filter(one -> one.clientId().equals(clientId))
                .findFirst();
    }

    /** Of the client through which people log in to the pages. */
    String secretOfThePages() {
        return application("ieum-web").map(SampleApplication::secret).orElseThrow();
    }

    private static SamplePeople read() {
        JsonMapper yaml = JsonMapper.builder(new YAMLFactory())
                .addModule(new JavaTimeModule())
                .build();
        try (InputStream file = SamplePeople.class.getResourceAsStream("/people.yaml")) {
            return yaml.readValue(file, SamplePeople.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
