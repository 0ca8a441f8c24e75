package dev.zhicheng.rules.issuing;

import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.core.credential.ContentDigest;
import dev.zhicheng.core.credential.CredentialClaims;
import dev.zhicheng.core.credential.CredentialIssuer;
import dev.zhicheng.core.credential.StatusReference;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.rules.decision.ResolvedCertificate;
import dev.zhicheng.rules.issuing.NotIssuableException.Reason;
import dev.zhicheng.rules.ledger.AllocationKey;
import dev.zhicheng.rules.ledger.AllocationRequest;
import dev.zhicheng.rules.ledger.IssuanceLedger;
import dev.zhicheng.rules.ledger.IssueRequest;
import dev.zhicheng.rules.ledger.LedgerEntry;
import dev.zhicheng.rules.ledger.LedgerException;
import dev.zhicheng.rules.ledger.LedgerState;
import dev.zhicheng.rules.numbering.NumberToken;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 生成证书 (三(三)): what a portal calls after the last approval.
 *
 * <pre>{@code
 * CertificateIssuance issuance = new CertificateIssuance(ledger, credentials, authority, InstantSource.system());
 * IssuedCertificate issued = issuance.issue(IssueOrder.of(decision, 0, approval));
 * }</pre>
 *
 * <p>Number, credential, entry in the ledger, supersession: each step is durable before the next begins, and each finds
 * what it did before. So an order may be repeated as often as one likes, after a crash between any two steps too: the
 * same number, the same day of issue, the same credential. What the day of issue and the credential's time are taken from
 * is the time of the number's allocation. Thread-safe if ledger and signer are.
 */
public final class CertificateIssuance {

    private static final long PREVIEW_SERIAL = 1;

    private final IssuanceLedger ledger;
    private final CredentialIssuer credentials;
    private final Authority authority;
    private final InstantSource time;
    private final boolean statusLists;
    private final @Nullable Function<ElectronicCertificate, byte[]> attachment;

    /** An issuance for one authority; {@code time} tells the year that a new number prints. */
    public CertificateIssuance(
            IssuanceLedger ledger, CredentialIssuer credentials, Authority authority, InstantSource time) {
        this(
                Objects.requireNonNull(ledger, "ledger"),
                Objects.requireNonNull(credentials, "credentials"),
                Objects.requireNonNull(authority, "authority"),
                Objects.requireNonNull(time, "time"),
                true,
                null);
    }

    private CertificateIssuance(
            IssuanceLedger ledger,
            CredentialIssuer credentials,
            Authority authority,
            InstantSource time,
            boolean statusLists,
            @Nullable Function<ElectronicCertificate, byte[]> attachment) {
        this.ledger = ledger;
        this.credentials = credentials;
        this.authority = authority;
        this.time = time;
        this.statusLists = statusLists;
        this.attachment = attachment;
    }

    /**
     * The same for an authority that publishes no status lists: its credentials name none, so that a verifier does not
     * miss one.
     */
    public CertificateIssuance withoutStatusLists() {
        return new CertificateIssuance(ledger, credentials, authority, time, false, attachment);
    }

    /**
     * The same with the credential bound to the data file that travels in the PDF.
     *
     * @param bytes gives the file for a certificate that has no credential yet, such as the render module's {@code
     *     EmbeddedJson::of}; the same bytes for the same certificate
     */
    public CertificateIssuance withAttachment(Function<ElectronicCertificate, byte[]> bytes) {
        return new CertificateIssuance(
                ledger, credentials, authority, time, statusLists, Objects.requireNonNull(bytes, "bytes"));
    }

    /**
     * What the certificate would look like if it were issued now, under a number of the right form that is nobody's: to see
     * whether it can be drawn before a number is spent on it. Nothing is allotted.
     *
     * @throws LedgerException with {@link LedgerException.Reason#FACT_MISSING} when its number could not be printed
     */
    public ElectronicCertificate preview(IssueOrder order) {
        AllocationRequest request = request(order);
        Set<NumberToken> missing = request.scheme().missing(request.context());
        if (!missing.isEmpty()) {
            throw new LedgerException(LedgerException.Reason.FACT_MISSING, missing.toString(), null);
        }
        String number = request.scheme().template().print(request.context(), PREVIEW_SERIAL);
        return CertificateFace.of(
                order, number, authority.name(), LocalDate.ofInstant(time.instant(), authority.zone()));
    }

    /**
     * Issues one certificate, or finds it issued.
     *
     * @throws NotIssuableException when it cannot be issued
     * @throws dev.zhicheng.rules.ledger.LedgerException when the ledger refuses, among others with {@code CONTENT_DIFFERS}
     *     when the certificate was issued with another content: a change is a {@linkplain IssueOrder#replacing
     *     replacement}
     */
    public IssuedCertificate issue(IssueOrder order) {
        return issueAll(List.of(order)).get(0);
    }

    /** Issues many, in their order and with few commits; when one is refused, the others may have been issued. */
    public List<IssuedCertificate> issueAll(List<IssueOrder> orders) {
        List<LedgerEntry> allotted =
                ledger.allocateAll(orders.stream().map(this::request).toList());
        List<ElectronicCertificate> faces = new ArrayList<>();
        List<IssueRequest> requests = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            ElectronicCertificate face = signed(orders.get(i), allotted.get(i));
            faces.add(face);
            requests.add(new IssueRequest(face.number(), face.credential(), CertificateFace.content(face)));
        }
        List<LedgerEntry> entries = ledger.issueAll(requests);
        List<IssuedCertificate> issued = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            LedgerEntry entry = entries.get(i);
            supersede(orders.get(i), entry);
            String credential = entry.credential().orElseThrow();
            issued.add(new IssuedCertificate(faces.get(i).withCredential(credential), entry));
        }
        return List.copyOf(issued);
    }

    private AllocationRequest request(IssueOrder order) {
        ResolvedCertificate paper = order.paper();
        int year = time.instant().atZone(authority.zone()).getYear();
        return new AllocationRequest(
                key(order),
                order.plan().scheme(),
                order.plan().context(year).withSeries(paper.seriesCode()).withLevel(paper.level()),
                order.policy());
    }

    /**
     * A paper certificate's first edition; after the certificate that is replaced, or a number that was made void, the
     * next.
     */
    private AllocationKey key(IssueOrder order) {
        ResolvedCertificate paper = order.paper();
        CitizenId holder = paper.holder().citizenId();
        if (holder == null) {
            throw new NotIssuableException(
                    Reason.HOLDER_UNKNOWN, order.approval().reference());
        }
        AllocationKey key = AllocationKey.of(holder.value(), paper.issuer(), paper.paperNumber());
        Replacement replaces = order.replaces();
        if (replaces != null) {
            key = editionAfter(replaces.number(), key);
        }
        while (order.afterVoid() && isVoid(ledger.find(key))) {
            key = key.nextEdition();
        }
        return key;
    }

    private AllocationKey editionAfter(String number, AllocationKey first) {
        AllocationKey key = first;
        Optional<LedgerEntry> entry = ledger.find(key);
        while (entry.isPresent()) {
            key = key.nextEdition();
            if (entry.get().number().equals(number)) {
                return key;
            }
            entry = ledger.find(key);
        }
        // Another paper certificate was replaced: 副高级 by 正高级.
        return first;
    }

    private static boolean isVoid(Optional<LedgerEntry> entry) {
        return entry.map(LedgerEntry::state).orElse(LedgerState.ALLOCATED) == LedgerState.VOID;
    }

    /** The face with the credential that was issued; with a new one where none was. */
    private ElectronicCertificate signed(IssueOrder order, LedgerEntry entry) {
        if (entry.state() == LedgerState.VOID) {
            throw new NotIssuableException(Reason.NUMBER_VOID, entry.number());
        }
        String known = order.approval().number();
        if (known != null && !known.equals(entry.number())) {
            throw new NotIssuableException(Reason.NUMBER_DIFFERS, known + ", " + entry.number());
        }
        LocalDate issuedOn = entry.allocatedAt().atZone(authority.zone()).toLocalDate();
        ElectronicCertificate face = CertificateFace.of(order, entry.number(), authority.name(), issuedOn);
        return face.withCredential(entry.credential().orElseGet(() -> credentials.issue(claims(face, entry))));
    }

    private CredentialClaims claims(ElectronicCertificate face, LedgerEntry entry) {
        String series = face.seriesCode();
        CitizenId id = face.holder().citizenId();
        return CredentialClaims.builder(authority.id(), entry.allocatedAt())
                .name(face.holder().name())
                .series(series == null ? "" : series)
                .title(face.title())
                .speciality(face.speciality())
                .level(face.level())
                .number(face.number())
                .awardedOn(face.acquiredOn())
                .status(
                        statusLists
                                ? new StatusReference(
                                        entry.allocation().statusList(),
                                        entry.allocation().statusIndex())
                                : null)
                .content(attachment == null ? null : ContentDigest.over(attachment.apply(face)))
                .maskedId(id == null ? null : id.masked())
                .supersedes(face.supersedes())
                .build();
    }

    private void supersede(IssueOrder order, LedgerEntry entry) {
        Replacement replaces = order.replaces();
        if (replaces != null && entry.state() == LedgerState.ISSUED) {
            ledger.supersede(
                    replaces.number(),
                    entry.number(),
                    replaces.cause(),
                    order.approval().by());
        }
    }
}
