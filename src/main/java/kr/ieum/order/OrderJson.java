package kr.ieum.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The lines of an order as they are stored: what was bought, for ever. */
@ApplicationScoped
class OrderJson {
    private static final TypeReference<List<OrderLine>> LINES = new TypeReference<>() {};

    private final ObjectMapper json;

    OrderJson(ObjectMapper json) {
        this.json = json;
    }

    String write(List<OrderLine> lines) {
        try {
            return json.writeValueAsString(lines);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<OrderLine> lines(String text) {
        try {
            return json.readValue(text, LINES);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
