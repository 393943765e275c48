// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.careforall.donation.log.control.ExportLog;
import org.careforall.donation.log.control.LogIdentity;
import org.careforall.donation.log.control.ReadLog;
import org.careforall.donation.log.entity.LogHead;
import org.careforall.platform.problem.Problems;
import org.careforall.transparency.tile.TilePath;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The transparency log, in the formats of C2SP: tlog-checkpoint, signed-note, tlog-tiles. Nothing of it is personal. */
@Path("/log")
@ApplicationScoped
@Tag(name = "Transparency log", description = "Every ledger transaction, for everybody to check: docs/transparency.md")
public class LogResource {

    private static final String PROBLEM = "application/problem+json";
    private static final String TEXT = "text/plain;charset=utf-8";
    private static final String BYTES = "application/octet-stream";
    private static final String LINES = "application/jsonl";
    private static final String CACHE = "Cache-Control";

    private ReadLog log;
    private ExportLog export;
    private LogIdentity identity;

    /** For JAX-RS proxies. */
    protected LogResource() {}

    /** Made by CDI. */
    @Inject
    public LogResource(ReadLog log, ExportLog export, LogIdentity identity) {
        this.log = log;
        this.export = export;
        this.identity = identity;
    }

    /** The latest checkpoint. */
    @GET
    @Path("checkpoint")
    @PermitAll
    @Produces(TEXT)
    @Operation(
            summary = "Read the log's checkpoint",
            description =
                    "C2SP tlog-checkpoint, signed with Ed25519; a new one each second in which the log grew. Keep one:"
                            + " no later log can contradict it unseen.")
    @APIResponse(
            responseCode = "200",
            description = "A signed note",
            content =
                    @Content(
                            mediaType = "text/plain",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            examples =
                                                    "give.example.org/log\\n42\\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\\n\\n— give.example.org/log Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\\n")))
    @APIResponse(responseCode = "401", description = "A bad token", content = @Content(mediaType = PROBLEM))
    public Response getLogCheckpoint() {
        return Response.ok(log.checkpoint()).header(CACHE, "public, max-age=1").build();
    }

    /** The key that verifies it. */
    @GET
    @Path("key")
    @PermitAll
    @Produces(TEXT)
    @Operation(summary = "Read the log's verifier key", description = "C2SP signed-note: name+id+key in one line.")
    @APIResponse(
            responseCode = "200",
            description = "A verifier key",
            content =
                    @Content(
                            mediaType = "text/plain",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            examples =
                                                    "give.example.org/log+7b6b8e6d+AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefg=")))
    @APIResponse(responseCode = "401", description = "A bad token", content = @Content(mediaType = PROBLEM))
    public Response getLogKey() {
        return Response.ok(identity.key().verifier() + "\n")
                .header(CACHE, "public, max-age=300")
                .build();
    }

    /** A tile, or a bundle of entries, where tlog-tiles has it: its path has slashes, which no generated client can send. */
    @GET
    @Path("tile/{tile: .+}")
    @PermitAll
    @Produces(BYTES)
    @Operation(hidden = true)
    public Response getLogTileByPath(@PathParam("tile") String tile) {
        return tile(TilePath.parse(tile));
    }

    /** The same by its numbers. */
    @GET
    @Path("tiles/{level}/{index}")
    @PermitAll
    @Produces(BYTES)
    @Operation(
            summary = "Read a tile or a bundle of entries",
            description =
                    "The same bytes as at the path that C2SP tlog-tiles gives it, for its clients: log/tile/<level>/<N>[.p/<width>]"
                            + " or log/tile/entries/<N>[.p/<width>], N as in x001/x234/067.")
    @APIResponse(
            responseCode = "200",
            description = "Hashes of 32 bytes each; or entries, each behind its length as a big-endian uint16",
            content = @Content(mediaType = BYTES, schema = @Schema(implementation = String.class, format = "binary")))
    @APIResponse(responseCode = "401", description = "A bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "404",
            description = "There is no such tile, or the signed log has not grown that far",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "width is not 1 to 256", content = @Content(mediaType = PROBLEM))
    public Response getLogTile(
            @Parameter(description = "0 to 63, or entries", example = "entries") @PathParam("level") String level,
            @Parameter(description = "Its place in the level, from 0", example = "0") @PathParam("index") String index,
            @Parameter(description = "1 to 256: how many hashes or entries; 256 if left out", example = "1")
                    @QueryParam("width")
                    Integer width) {
        int wide = width == null ? TilePath.FULL : width;
        if (wide < 1 || wide > TilePath.FULL) {
            throw Problems.invalid("width", "must be 1 to " + TilePath.FULL);
        }
        return tile(TilePath.of(level, index, wide));
    }

    private Response tile(Optional<TilePath> asked) {
        TilePath path = asked.orElseThrow(() -> Problems.notFound("tile"));
        byte[] bytes = log.tile(path).orElseThrow(() -> Problems.notFound("tile"));
        // A partial tile never changes either; but soon nobody asks for it any more.
        String cache = path.isFull() ? "public, max-age=31536000, immutable" : "public, max-age=300";
        return Response.ok(bytes, BYTES).header(CACHE, cache).build();
    }

    /** Everything, for offline verification. */
    @GET
    @Path("export")
    @PermitAll
    @Produces(LINES)
    @Operation(
            summary = "Export the log",
            description =
                    "One JSON object a line: a header, every leaf as the ledger's rows make it now beside the hash that was"
                            + " logged, and the campaigns' totals. ./run --verify-log FILE checks it.")
    @APIResponse(
            responseCode = "200",
            description = "JSON lines",
            content =
                    @Content(
                            mediaType = LINES,
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            examples = "\"{\\\"origin\\\": \\\"give.example.org/log\\\"}\\n\"")))
    @APIResponse(responseCode = "401", description = "A bad token", content = @Content(mediaType = PROBLEM))
    public Response exportLog() {
        LogHead.Signed signed = export.begin();
        StreamingOutput lines = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            export.write(signed, page -> write(writer, page));
            writer.flush();
        };
        return Response.ok(lines, LINES)
                .header("Content-Disposition", "attachment; filename=\"transparency-log.jsonl\"")
                .build();
    }

    private static void write(Writer writer, List<String> lines) {
        try {
            for (String line : lines) {
                writer.write(line);
                writer.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
