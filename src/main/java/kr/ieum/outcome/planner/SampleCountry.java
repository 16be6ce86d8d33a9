package kr.ieum.outcome.planner;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Spreads for whoever has none of his own: a rough sketch of the country's small firms, to be replaced by figures. */
@ApplicationScoped
class SampleCountry {
    private final MadeUp spreads;

    SampleCountry(ObjectMapper json) {
        try (InputStream file = SampleCountry.class.getResourceAsStream("/planner/sample-country.json")) {
            spreads = json.readValue(Objects.requireNonNull(file), MadeUp.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    MadeUp spreads() {
        return spreads;
    }
}
