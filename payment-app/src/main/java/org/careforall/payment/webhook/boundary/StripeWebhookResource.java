// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.careforall.payment.provider.ProviderEvent;
import org.careforall.payment.provider.UnreadableEvent;
import org.careforall.payment.provider.stripe.StripeEvents;
import org.careforall.payment.settlement.control.CaptureAuthorized;
import org.careforall.payment.webhook.control.ReceiveEvent;
import org.careforall.payment.webhook.control.WebhookSecrets;
import org.careforall.platform.problem.Problem;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where Stripe tells what happened. The signature is checked over the raw bytes before anything of them is read. */
@Path("/webhooks/stripe")
@RequestScoped
@Tag(name = "Webhooks", description = "What payment providers tell")
public class StripeWebhookResource {

    private static final String PROBLEM = "application/problem+json";

    private static final int LARGEST = 1 << 20;

    private WebhookSecrets secrets;
    private ReceiveEvent receive;
    private CaptureAuthorized capture;
    private final StripeEvents reader = new StripeEvents();

    /** For CDI's proxies. */
    protected StripeWebhookResource() {}

    @Inject
    public StripeWebhookResource(WebhookSecrets secrets, ReceiveEvent receive, CaptureAuthorized capture) {
        this.secrets = secrets;
        this.receive = receive;
        this.capture = capture;
    }

    /** Answers after the commit: 200 means that the event is stored, and its id kept for ever. */
    @POST
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Receive a webhook of Stripe",
            description = "Signed: `Stripe-Signature: t=…,v1=…` over the raw body. A repeat is answered 200 and changes"
                    + " nothing; unknown types are kept and change nothing.")
    @RequestBody(
            description = "Stripe's event, as it came",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "example", value = """
                    {"id": "evt_1Q0000000000000000000001", "object": "event", "type": "payment_intent.succeeded",
                     "created": 1795246200, "data": {"object": {"id": "pi_3Q0000000000000000000001",
                     "object": "payment_intent", "amount": 2500, "amount_received": 2500, "currency": "usd",
                     "status": "succeeded", "metadata": {"donationId": "01931f6e-0000-7000-8000-000000000001"}}}}""")))
    @APIResponse(
            responseCode = "200",
            description = "Kept, and applied or waiting for its donation",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WebhookReceived.class),
                            examples = @ExampleObject(name = "example", value = """
                    {"received": true}""")))
    @APIResponse(
            responseCode = "400",
            description = "Signature missing, malformed, stale or forged; or no event",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "401",
            description = "A bad token; none is needed",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "413", description = "Larger than 1 MiB", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "503",
            description = "The database is away; send it again",
            content = @Content(mediaType = PROBLEM))
    public WebhookReceived receiveStripeWebhook(@HeaderParam("Stripe-Signature") String signature, InputStream stream) {
        byte[] body = read(stream);
        secrets.require(signature, body);
        ProviderEvent event = event(body);
        receive.receive(event);
        capture.soon(event);
        return new WebhookReceived(true);
    }

    private ProviderEvent event(byte[] body) {
        try {
            return reader.received(body);
        } catch (UnreadableEvent e) {
            throw Problems.badRequest("webhook-unreadable", e.getMessage());
        }
    }

    private static byte[] read(InputStream stream) {
        try {
            byte[] body = stream.readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                throw tooLarge();
            }
            return body;
        } catch (IOException e) {
            throw Problems.badRequest("webhook-unreadable", "the body broke off");
        }
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                Problem.of(413, "too-large", "Content too large", "A webhook may have 1 MiB at the most."));
    }
}
