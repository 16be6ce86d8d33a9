package kr.ieum.supplier;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;
import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Made;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Suppliers over HTTP. */
@Path("/api/v1/suppliers")
@Tag(name = "공급기업")
class SupplierResource {
    private final CurrentCaller callers;
    private final SupplierRepository suppliers;
    private final RegisterSupplier registerSupplier;
    private final ChangeSupplier changeSupplier;
    private final AskTaxOffice askTaxOffice;

    SupplierResource(
            CurrentCaller callers,
            SupplierRepository suppliers,
            RegisterSupplier registerSupplier,
            ChangeSupplier changeSupplier,
            AskTaxOffice askTaxOffice) {
        this.callers = callers;
        this.suppliers = suppliers;
        this.registerSupplier = registerSupplier;
        this.changeSupplier = changeSupplier;
        this.askTaxOffice = askTaxOffice;
    }

    @POST
    @RolesAllowed(SUPPLIER_MEMBER)
    @Idempotent
    @Operation(
            summary = "공급기업 등록",
            description = "로그인 계정에 연결된 사업자등록번호로 등록합니다. 국세청 상태는 등록 직후 자동으로 조회되고, 정산 계좌는 정산 담당자가 확인한 뒤부터 쓰입니다.")
    public RestResponse<SupplierView> register(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key, @Valid @NotNull SupplierDetails details) {
        SupplierView supplier = registerSupplier.register(callers.get(), details);
        return Made.at("/suppliers/" + supplier.id(), supplier);
    }

    @GET
    @RolesAllowed({SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "공급기업 목록", description = "공급기업 담당자에게는 자기 회사만 보입니다.")
    @Transactional
    public Page<SupplierView> list(@BeanParam PageRequest page) {
        Caller caller = callers.get();
        if (!caller.isStaff())
            return new Page<>(
                    suppliers.byNumber(caller.companyOrRefuse()).stream()
                            .map(Supplier::view)
                            .toList(),
                    null);
        return Page.of(suppliers.page(page), page, supplier -> supplier.id().toString())
                .map(Supplier::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "공급기업 조회")
    @Transactional
    public SupplierView get(@PathParam("id") SupplierId id) {
        return suppliers.visible(id, callers.get()).view();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(SUPPLIER_MEMBER)
    @Operation(summary = "공급기업 정보 수정", description = "정산 계좌를 바꾸면 정산 담당자가 확인할 때까지 앞의 계좌가 쓰입니다.")
    public SupplierView describe(
            @PathParam("id") SupplierId id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull SupplierDetails details) {
        return changeSupplier.describe(id, ifMatch, details, callers.get());
    }

    @POST
    @Path("/{id}/tax-office-checks")
    @RolesAllowed({SUPPLIER_MEMBER, REVIEWER})
    @Operation(summary = "국세청 상태 다시 조회", description = "여러 번 해도 됩니다. 결과는 조회 시각과 함께 보관됩니다.")
    public SupplierView askTaxOffice(@PathParam("id") SupplierId id) {
        get(id);
        askTaxOffice.ask(id, callers.get());
        return get(id);
    }
}
