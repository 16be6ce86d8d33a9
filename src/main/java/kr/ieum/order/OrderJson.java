package kr.ieum.order;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.ieum.platform.database.StoredJson;

/** The lines of an order as they are stored: what was bought, for ever. */
@ApplicationScoped
class OrderJson {
    private static final TypeReference<List<OrderLine>> LINES = new TypeReference<>() {};

    private final StoredJson json;

    OrderJson(StoredJson json) {
        this.json = json;
    }

    String write(List<OrderLine> lines) {
        return json.write(lines);
    }

    List<OrderLine> lines(String text) {
        return json.read(text, LINES);
    }
}
