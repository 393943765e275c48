// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.checkout.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.careforall.payment.checkout.control.ResultPage.Outcome;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a donor reads after the checkout, where no other page is set. Says nothing that the link does not say. */
@Path("/result")
@RequestScoped
@Tag(name = "Checkout")
public class ResultResource {

    private static final String PROBLEM = "application/problem+json";

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s – CareForAll</title>
            <style>
            :root { color-scheme: light dark; }
            body { margin: 0; font: 1.125rem/1.6 system-ui, sans-serif; }
            main { max-width: 34rem; margin: 15vh auto 0; padding: 0 1.5rem; }
            h1 { font-size: 1.75rem; line-height: 1.2; }
            </style>
            </head>
            <body><main><h1>%1$s</h1><p>%2$s</p></main></body>
            </html>
            """;

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "The page after the checkout", description = "For people; `outcome` is what the link says.")
    @APIResponse(
            responseCode = "200",
            description = "A small page",
            content =
                    @Content(
                            mediaType = "text/html",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "example", value = """
                    <!doctype html><title>Thank you</title>""")))
    @APIResponse(responseCode = "401", description = "A bad token", content = @Content(mediaType = PROBLEM))
    public Response showCheckoutResult(@QueryParam("outcome") String outcome) {
        return Response.ok(page(Outcome.of(outcome)))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** The page for people. */
    static String page(Outcome outcome) {
        return switch (outcome) {
            case THANKS ->
                PAGE.formatted(
                        "Thank you for your gift",
                        "The campaign is told as soon as the payment is confirmed, and so are you by e-mail if you"
                                + " gave an address. You can close this page.");
            case CANCELLED ->
                PAGE.formatted(
                        "The payment was not made",
                        "No money was taken. Your link to pay still works if you"
                                + " change your mind and the gift is still open.");
            case EXPIRED ->
                PAGE.formatted("This gift is no longer open", "No money was taken. You are welcome to give anew.");
            case FAILED ->
                PAGE.formatted("The payment failed", "No money was taken. You can try again, or pay in another way.");
            case CAMPAIGN_CANCELLED ->
                PAGE.formatted(
                        "This campaign was cancelled",
                        "It takes no gifts any more, so your gift has ended. No money was taken; if your bank shows"
                                + " an amount as held, it is released. You are welcome to give to another campaign.");
            case CAMPAIGN_PAUSED ->
                PAGE.formatted(
                        "This campaign is paused",
                        "It takes no gifts for now. No money was taken. Your link to pay works again if the campaign"
                                + " goes on while your gift is still open.");
            case REFUNDED ->
                PAGE.formatted(
                        "This gift was refunded",
                        "All of it is given back to you. It may take some days until your account shows it.");
            case DISPUTED ->
                PAGE.formatted(
                        "This payment is disputed",
                        "Your bank is looking into it and decides what becomes of the money. If you did not mean"
                                + " to dispute it, please tell your bank.");
            case CHARGED_BACK ->
                PAGE.formatted(
                        "This payment was taken back",
                        "Your bank decided a dispute for you and returned the money. The link takes no other"
                                + " payment; you are welcome to give anew.");
            case REFUSED ->
                PAGE.formatted(
                        "This gift cannot be paid by card",
                        "No money was taken: the payment provider does not take this amount or currency. You are"
                                + " welcome to give anew, with another amount or by bank transfer.");
            case OFFLINE ->
                PAGE.formatted(
                        "This gift is paid in cash or by bank transfer",
                        "There is no page to pay it on. Please name its reference when you pay.");
            case LATER ->
                PAGE.formatted(
                        "The payment page cannot be opened just now",
                        "Opening it has cost you nothing. Please follow your link again in a minute.");
            case MISSING -> PAGE.formatted("There is no such gift", "Please check the link.");
            case UNKNOWN ->
                PAGE.formatted(
                        "Your payment is being looked up",
                        "If it was made, the campaign is told as soon as it is confirmed, and so are you by e-mail"
                                + " if you gave an address. You can close this page.");
        };
    }
}
