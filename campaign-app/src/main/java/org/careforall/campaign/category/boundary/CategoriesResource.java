// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.category.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.careforall.campaign.category.control.KeepCategories;
import org.careforall.campaign.category.entity.Categories;
import org.careforall.campaign.category.entity.Category;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.platform.web.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The categories, for forms and filters. */
@Path("/categories")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Categories", description = "What campaigns are about")
public class CategoriesResource {

    private static final String PROBLEM = "application/problem+json";
    private static final String STAFF = "campaign:manage";

    private Categories categories;
    private KeepCategories keep;
    private PublicUrl publicUrl;

    /** For JAX-RS proxies. */
    protected CategoriesResource() {}

    /** Made by CDI. */
    @Inject
    public CategoriesResource(Categories categories, KeepCategories keep, PublicUrl publicUrl) {
        this.categories = categories;
        this.keep = keep;
        this.publicUrl = publicUrl;
    }

    /** All of them. */
    @GET
    @PermitAll
    @Operation(summary = "List the categories", description = "All of them, in the order in which they are shown.")
    @APIResponse(responseCode = "200", description = "The categories")
    @APIResponse(responseCode = "422", description = "Wrong parameters", content = @Content(mediaType = PROBLEM))
    public CategoryList listCategories(
            @QueryParam("retired") @Parameter(description = "true: with those that were retired") Boolean retired) {
        return new CategoryList(categories.all(Boolean.TRUE.equals(retired)));
    }

    /** Adds one. */
    @POST
    @RequiresPermission(STAFF)
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "bearer")
    @Operation(summary = "Add a category", description = "Its slug is for ever; name and position may change.")
    @APIResponse(
            responseCode = "201",
            description = "The category",
            content = @Content(schema = @Schema(implementation = Category.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission campaign:manage",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "Wrong fields, or the slug is taken",
            content = @Content(mediaType = PROBLEM))
    public Response createCategory(@NotNull NewCategory category) {
        Category added = keep.add(category.slug(), category.name(), category.position());
        return Response.status(Response.Status.CREATED)
                .entity(added)
                .location(publicUrl.of("/api/campaigns/categories"))
                .build();
    }

    /** Changes one. */
    @PATCH
    @Path("{slug}")
    @RequiresPermission(STAFF)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @SecurityRequirement(name = "bearer")
    @Operation(summary = "Change a category", description = "Its name or position; or bring a retired one back.")
    @APIResponse(
            responseCode = "200",
            description = "The category",
            content = @Content(schema = @Schema(implementation = Category.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission campaign:manage",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "No such category", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "Wrong fields", content = @Content(mediaType = PROBLEM))
    public Category updateCategory(@PathParam("slug") String slug, @NotNull CategoryChange change) {
        return keep.change(slug, change.name(), change.position(), change.retired());
    }

    /** Retires one. */
    @DELETE
    @Path("{slug}")
    @RequiresPermission(STAFF)
    @SecurityRequirement(name = "bearer")
    @Operation(
            summary = "Retire a category",
            description = "No new campaign takes it; those that have it keep it, and are found by it.")
    @APIResponse(responseCode = "204", description = "It is retired")
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission campaign:manage",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "No such category", content = @Content(mediaType = PROBLEM))
    public void retireCategory(@PathParam("slug") String slug) {
        keep.change(slug, null, null, true);
    }
}
