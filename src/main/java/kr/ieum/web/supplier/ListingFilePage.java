package kr.ieum.web.supplier;

import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import kr.ieum.catalogue.SupplierListings;
import kr.ieum.platform.bulk.BulkFiles;
import kr.ieum.web.Forms;
import kr.ieum.web.Here;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A file of listings, answered line by line. The same file can be sent again: what it says already is left alone. */
@Path("/supplier/listing-file")
@RolesAllowed(SUPPLIER_MEMBER)
class ListingFilePage {
    private final SupplierListings listings;
    private final Seller seller;
    private final Forms forms;
    private final Here here;
    private final ObjectMapper json;

    ListingFilePage(SupplierListings listings, Seller seller, Forms forms, Here here, ObjectMapper json) {
        this.listings = listings;
        this.seller = seller;
        this.forms = forms;
        this.here = here;
        this.json = json;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance listingFile(Sheet sheet, @Nullable FileResult result);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show() {
        seller.company();
        return Templates.listingFile(Sheet.blank(), null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response write(
            @RestForm @Nullable String seal,
            @RestForm @Nullable String key,
            @RestForm @Nullable String submit,
            @RestForm @Nullable FileUpload file) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("seal", seal);
        form.putSingle("key", key);
        form.putSingle("submit", submit);
        Forms.Sent sent = forms.sent(form);
        return sent.shown(
                () -> Templates.listingFile(sent.sheet(), read(file, "true".equals(submit))),
                sheet -> Templates.listingFile(sheet, null));
    }

    private FileResult read(@Nullable FileUpload file, boolean submit) throws IOException {
        String name = file == null ? "" : file.fileName();
        String type = name.endsWith(".ndjson") || name.endsWith(".jsonl") ? BulkFiles.NDJSON : BulkFiles.CSV;
        try (InputStream lines =
                file == null ? new ByteArrayInputStream(new byte[0]) : Files.newInputStream(file.uploadedFile())) {
            return FileResult.of(
                    listings.write(seller.id(), lines, type, submit, here.language(), seller.caller()), json);
        }
    }
}
