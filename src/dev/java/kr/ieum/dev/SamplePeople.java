package kr.ieum.dev;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Everyone in {@code people.yaml}: read by the identity provider, the tests, the sample data and the first page. */
public record SamplePeople(
        String password,
        List<SamplePerson> people,
        List<SampleMachine> machines,
        List<SampleApplication> applications) {
    private static final SamplePeople ALL = read();

    public static SamplePeople all() {
        return ALL;
    }

    public Optional<SamplePerson> person(String username) {
        return people.stream().filter(one -> one.username().equals(username)).findFirst();
    }

    public Optional<SampleMachine> machine(String clientId) {
        return machines.stream().filter(one -> one.clientId().equals(clientId)).findFirst();
    }

    public Optional<SampleApplication> application(String clientId) {
        return applications.stream()
                .filter(one -> one.clientId().equals(clientId))
                .findFirst();
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
