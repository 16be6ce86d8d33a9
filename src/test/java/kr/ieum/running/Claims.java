package kr.ieum.running;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;

/** What a token says, unchecked. */
final class Claims {
    private Claims() {}

    static Map<String, Object> of(String token) throws IOException {
        return new ObjectMapper()
                .readValue(Base64.getUrlDecoder().decode(token.split("\\.")[1]), new TypeReference<>() {});
    }
}
