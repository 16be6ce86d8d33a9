package kr.ieum.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Ends a page with a refusal that no form can help; its answer is a page too. */
final class PageRefused extends WebApplicationException {
    private static final long serialVersionUID = 1;
    private static final int BUSY = 503;
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    PageRefused(Trouble trouble) {
        super(page(trouble));
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance problem(Trouble trouble);

        private Templates() {}
    }

    static Response page(Trouble trouble) {
        return page(trouble.status(), Templates.problem(trouble));
    }

    static Response page(int status, TemplateInstance template) {
        Response.ResponseBuilder page = Response.status(status).type(HTML).entity(template.render());
        if (status == BUSY) page.header("Retry-After", 1);
        return page.build();
    }
}
