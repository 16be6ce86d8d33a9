package kr.ieum.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A version's content as it is stored. */
@Converter
@ApplicationScoped
class ContentForm implements AttributeConverter<ListingContent, String> {
    private final ObjectMapper json;

    ContentForm(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String convertToDatabaseColumn(ListingContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public ListingContent convertToEntityAttribute(String text) {
        try {
            return json.readValue(text, ListingContent.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
