package dev.zhicheng.samples.verifypage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The page and its verifier in a headless Chromium: it says of every vector of the format what the library says, and
 * the page asks for nothing but the trust list.
 */
class VerifyPageTest {

    private static final Path PAGE = Path.of("page");
    private static final Path VECTORS = Path.of("../../certificate-core/docs/credential-format-1-vectors.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final ConcurrentLinkedQueue<String> REQUESTS = new ConcurrentLinkedQueue<>();
    private static final CompletableFuture<JsonNode> POSTED = new CompletableFuture<>();

    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(4);

    private static HttpServer server;
    private static JsonNode vectors;
    private static JsonNode outcome;

    @BeforeAll
    static void run_the_vectors_in_a_browser() throws Exception {
        Optional<String> chromium = Stream.of("chromium", "chromium-browser", "google-chrome")
                .filter(VerifyPageTest::isOnPath)
                .findFirst();
        assumeTrue(chromium.isPresent(), "no Chromium on the PATH: the page's verifier is not run against the vectors");
        vectors = MAPPER.readTree(VECTORS.toFile());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(WORKERS);
        server.createContext("/", VerifyPageTest::answer);
        server.start();
        outcome =
                browse(chromium.get(), "http://127.0.0.1:" + server.getAddress().getPort() + "/vectors.html");
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static JsonNode browse(String chromium, String address) throws Exception {
        Path profile = Files.createTempDirectory("verify-page");
        Process process = new ProcessBuilder(
                        chromium,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        address)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("chromium.log").toFile())
                .start();
        try {
            JsonNode posted = POSTED.get(120, TimeUnit.SECONDS);
            assertThat(posted.path("error").asText()).isEmpty();
            return posted;
        } catch (TimeoutException e) {
            String log = Files.readString(profile.resolve("chromium.log"), StandardCharsets.ISO_8859_1);
            throw new AssertionError("Chromium did not finish: " + REQUESTS + "\n" + log, e);
        } finally {
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
            delete(profile);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        REQUESTS.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        byte[] posted = exchange.getRequestBody().readAllBytes();
        if (path.equals("/results")) {
            POSTED.complete(MAPPER.readTree(posted));
        }
        Optional<byte[]> content = content(path);
        byte[] body = content.orElse(new byte[0]);
        exchange.getResponseHeaders().set("Content-Type", type(path));
        exchange.sendResponseHeaders(content.isPresent() ? 200 : 404, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static Optional<byte[]> content(String path) throws IOException {
        return switch (path) {
            case "/z" -> Optional.of(Files.readAllBytes(PAGE.resolve("index.html")));
            case "/page.js", "/page.css", "/verifier.js", "/cbor.js", "/refusal.js", "/text.js" ->
                Optional.of(Files.readAllBytes(PAGE.resolve(path.substring(1))));
            case "/trust.json" -> Optional.of(MAPPER.writeValueAsBytes(vectors.get("trust")));
            case "/vectors.json" -> Optional.of(Files.readAllBytes(VECTORS));
            case "/vectors.html" -> {
                try (InputStream in = VerifyPageTest.class.getResourceAsStream("vectors.html")) {
                    yield Optional.of(in.readAllBytes());
                }
            }
            default -> Optional.empty();
        };
    }

    private static String type(String path) {
        if (path.endsWith(".js")) {
            return "text/javascript";
        }
        return path.endsWith(".css") ? "text/css" : path.endsWith(".json") ? "application/json" : "text/html";
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.stop(0);
        }
        WORKERS.shutdownNow();
    }

    @Test
    void a_verifier_written_from_the_document_says_what_the_library_says() {
        JsonNode expected = vectors.get("vectors");
        JsonNode results = outcome.get("results");
        assertThat(results).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            JsonNode vector = expected.get(i);
            String name = vector.get("name").textValue();
            for (String field : List.of("verdict", "code", "certificate")) {
                assertThat((Object) results.get(i).get(field))
                        .as("%s of: %s", field, name)
                        .isEqualTo(vector.get(field));
            }
        }
    }

    @Test
    void the_page_shows_the_verdict_and_the_fields_and_asks_for_comparison() {
        JsonNode genuine = outcome.get("pages").get(0);
        assertThat(genuine.get("code").textValue()).isEqualTo("OK");
        assertThat(genuine.get("text").textValue())
                .contains("有效", "请与证书逐项核对", "Compare with the paper", "马晓兰", "高级兽医师", "副高级");
        JsonNode forged = outcome.get("pages").get(1);
        assertThat(forged.get("code").textValue()).isEqualTo("SIGNATURE_INVALID");
        assertThat(forged.get("text").textValue()).contains("无效").doesNotContain("马晓兰");
    }

    @Test
    void the_fragment_leaves_the_address_bar_and_no_request_carries_it() {
        for (JsonNode page : outcome.get("pages")) {
            assertThat(page.get("address").textValue()).endsWith("/z");
        }
        assertThat(REQUESTS)
                .filteredOn(request -> !request.matches("GET /favicon.ico"))
                .containsOnly(
                        "GET /vectors.html",
                        "GET /vectors.json",
                        "GET /z",
                        "GET /page.js",
                        "GET /page.css",
                        "GET /verifier.js",
                        "GET /cbor.js",
                        "GET /refusal.js",
                        "GET /text.js",
                        "GET /trust.json",
                        "POST /results");
    }
}
