// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.json.Json;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;
import org.careforall.platform.web.PublicUrl;
import org.careforall.user.account.control.AnswerVerification;
import org.careforall.user.account.control.VerifyEmail;
import org.careforall.user.account.entity.Account;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is behind the link that is mailed: for browsers a page, for programs the same by JSON. */
@Path("/email-verification/{secret}")
@RequestScoped
@Tag(name = "Users")
public class VerificationLinkResource {

    private static final String PROBLEM = "application/problem+json";

    /** Who takes both gets JSON, and its errors. */
    private static final String PAGE_UNLESS_JSON = "text/html;qs=0.5";

    private VerifyEmail verifyEmail;
    private AnswerVerification answer;
    private Validator validator;
    private CurrentCaller caller;
    private PublicUrl publicUrl;
    private Json json;

    /** For CDI's proxies. */
    protected VerificationLinkResource() {}

    /** Made by CDI. */
    @Inject
    public VerificationLinkResource(
            VerifyEmail verifyEmail,
            AnswerVerification answer,
            Validator validator,
            CurrentCaller caller,
            PublicUrl publicUrl,
            Json json) {
        this.verifyEmail = verifyEmail;
        this.answer = answer;
        this.validator = validator;
        this.caller = caller;
        this.publicUrl = publicUrl;
        this.json = json;
    }

    /** The page behind the link; opening it changes nothing. */
    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            summary = "The page behind the link",
            description =
                    "For people; its buttons verify with the account's password, make another account, or refuse.")
    @APIResponse(
            responseCode = "200",
            description = "A page with buttons, or one that says that the link does not work",
            content =
                    @Content(
                            mediaType = "text/html",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "example", value = """
                    <!doctype html><title>Is this e-mail address yours?</title>""")))
    @APIResponse(
            responseCode = "401",
            description = "A bad token; none is needed",
            content = @Content(mediaType = PROBLEM))
    public Response showEmailVerification(@PathParam("secret") String secret) {
        return ask(secret, "");
    }

    /** What the page's buttons do. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(PAGE_UNLESS_JSON)
    @Operation(hidden = true)
    public Response act(
            @PathParam("secret") String secret, MultivaluedMap<String, String> form, @Context HttpServletRequest http) {
        try {
            return switch (text(form, "do")) {
                case "verify" -> {
                    answer.confirm(secret, text(form, "password"), http.getRemoteAddr());
                    yield VerificationPage.done();
                }
                case "register" -> register(secret, form);
                case "refuse" -> {
                    answer.refuse(secret);
                    yield VerificationPage.refused();
                }
                default -> ask(secret, "");
            };
        } catch (ProblemException e) {
            return switch (e.problem().status()) {
                case 404 -> VerificationPage.tooOld();
                case 409 -> VerificationPage.doneBefore();
                case 403, 422, 429, 503 -> ask(secret, e.problem().detail());
                default -> throw e;
            };
        }
    }

    /** Verifies, for programs. What has no body has no media type, so that the type is looked at here. */
    @POST
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirement(
            name = "bearer",
            scopes = {})
    @Operation(
            summary = "Verify an address",
            description =
                    "For who made the account: with its password, or with its bearer token and without a body. The"
                            + " link alone shows whose the mailbox is, not who registered. Again: the same answer. Access tokens"
                            + " tell it from the next one on. Browsers get a page.")
    @APIResponse(
            responseCode = "200",
            description = "Verified",
            content = @Content(schema = @Schema(implementation = UserView.class)))
    @APIResponse(responseCode = "400", description = "Malformed", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Not the account's password or session",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "The link does not work", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "A field is not known", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "429", description = "Too many attempts", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "503",
            description = "Too many sign in at once",
            content = @Content(mediaType = PROBLEM))
    public Response verifyEmail(
            @PathParam("secret") String secret,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = VerificationBody.class)))
                    String body,
            @Context HttpHeaders headers,
            @Context HttpServletRequest http)
            throws JsonProcessingException {
        String password = password(body, headers.getMediaType());
        if (password != null) {
            return UserView.answer(answer.confirm(secret, password, http.getRemoteAddr()));
        }
        return UserView.answer(answer.confirm(
                secret,
                caller.get()
                        .userId()
                        .orElseThrow(() -> Problems.forbidden("Send the account's password, or sign in."))));
    }

    private String password(String body, MediaType type) throws JsonProcessingException {
        if (body == null || body.isBlank()) {
            return null;
        }
        if (type == null || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            throw new NotSupportedException();
        }
        return json.read(body, VerificationBody.class).password();
    }

    /** Makes the mailbox's owner an account of their own. */
    @POST
    @Path("/account")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Register with an address that somebody else registered",
            description = "For the mailbox's owner, who did not make the account: it loses the address and its sessions"
                    + " end; the new account is verified. Nothing of the other one is the new one's.")
    @APIResponse(
            responseCode = "201",
            description = "The new account",
            content = @Content(schema = @Schema(implementation = RegisteredUser.class)))
    @APIResponse(responseCode = "400", description = "Malformed", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "The link does not work", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "409",
            description = "The account is verified already",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "A field is not valid or not known, or a role that nobody gets like this",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "503",
            description = "Too many register at once",
            content = @Content(mediaType = PROBLEM))
    public Response registerMailboxOwner(@PathParam("secret") String secret, @Valid @NotNull NewAccount wanted) {
        Account made = answer.register(secret, wanted.password(), wanted.name(), wanted.roles());
        return Response.created(publicUrl.of("/api/users/" + made.id()))
                .entity(RegisteredUser.of(made))
                .build();
    }

    /** Frees the address. */
    @POST
    @Path("/refusal")
    @PermitAll
    @Operation(
            summary = "Refuse an account that somebody made with my address",
            description = "It loses the address, and its sessions end; the address is free.")
    @APIResponse(responseCode = "204", description = "Refused")
    @APIResponse(
            responseCode = "404",
            description = "The link does not work, or was used to refuse",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "409",
            description = "The account is verified already",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "503",
            description = "Too many sign in at once",
            content = @Content(mediaType = PROBLEM))
    public Response refuseAccount(@PathParam("secret") String secret) {
        answer.refuse(secret);
        return Response.noContent().build();
    }

    private Response register(String secret, MultivaluedMap<String, String> form) {
        NewAccount wanted = new NewAccount(text(form, "password"), text(form, "name"), List.of());
        String wrong = validator.validate(wanted).stream()
                .map(VerificationLinkResource::spoken)
                .sorted()
                .collect(Collectors.joining("; "));
        if (!wrong.isEmpty()) {
            return ask(secret, wrong);
        }
        answer.register(secret, wanted.password(), wanted.name(), wanted.roles());
        return VerificationPage.registered();
    }

    private static String spoken(ConstraintViolation<NewAccount> violation) {
        return violation.getPropertyPath() + " " + violation.getMessage();
    }

    private Response ask(String secret, String wrong) {
        return verifyEmail
                .find(secret)
                .map(account -> VerificationPage.ask(account, wrong))
                .orElseGet(VerificationPage::tooOld);
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        String value = form == null ? null : form.getFirst(field);
        return value == null ? "" : value;
    }
}
