package kr.ieum.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import kr.ieum.platform.database.StoredJson;
import org.hibernate.annotations.Immutable;

/** A version's content as it is stored. */
@Immutable
@Converter
@ApplicationScoped
class ContentForm implements AttributeConverter<ListingContent, String> {
    private final StoredJson json;

    ContentForm(StoredJson json) {
        this.json = json;
    }

    @Override
    public String convertToDatabaseColumn(ListingContent content) {
        return json.write(content);
    }

    @Override
    public ListingContent convertToEntityAttribute(String text) {
        return json.read(text, ListingContent.class);
    }
}
