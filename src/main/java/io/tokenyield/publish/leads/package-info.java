/**
 * Owns what leads, and of yields finance, see of a month: sums of groups of people, never a person, and no figure of too few, also not
 * by subtraction. Pure: it knows neither the mart nor a file format.
 */
package io.tokenyield.publish.leads;
