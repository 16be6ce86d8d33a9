package kr.ieum.platform.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Files without a server to read them. */
public final class BulkFixture {
    private BulkFixture() {}

    public static BulkFiles files() {
        return new BulkFiles(
                new ObjectMapper(), Validation.buildDefaultValidatorFactory().getValidator());
    }

    public static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
