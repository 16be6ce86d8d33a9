package kr.ieum.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of a listing. */
@Schema(type = SchemaType.STRING, format = "uuid", description = "상품 id")
public record ListingId(@JsonValue UUID value) {

    @JsonCreator
    public static ListingId fromString(String text) {
        return new ListingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
