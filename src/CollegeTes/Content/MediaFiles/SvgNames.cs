using System.Collections.Frozen;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// The elements and attributes of SVG (SVG 1.1, 2, filter effects, masking, ARIA) that draw, or say in words what is drawn.
/// </summary>
internal static class SvgNames
{
    /// <summary>Elements whose text is shown or read out.</summary>
    public static readonly FrozenSet<string> WithText = Set("text title desc style");

    /// <summary>Elements that a public copy keeps.</summary>
    public static readonly FrozenSet<string> Elements = Set(
        """
        svg g defs symbol use switch a image view title desc style
        path rect circle ellipse line polyline polygon text tspan textPath tref altGlyph altGlyphDef altGlyphItem glyphRef
        marker pattern clipPath mask linearGradient radialGradient stop solidcolor hatch hatchpath mesh meshgradient meshpatch meshrow
        cursor color-profile
        filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
        feDropShadow feFlood feFuncA feFuncB feFuncG
        feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile
        feTurbulence
        animate animateColor animateMotion animateTransform set mpath discard
        font font-face font-face-format font-face-name font-face-src font-face-uri glyph missing-glyph hkern vkern
        """
    );

    /// <summary>Attributes without prefix that a public copy keeps; those of ARIA besides.</summary>
    public static readonly FrozenSet<string> Attributes = Set(
        """
        id class style lang tabindex role href target type media viewBox preserveAspectRatio version baseProfile width height x y x1 y1 x2
        y2 cx cy r rx ry d points pathLength
        transform gradientTransform patternTransform gradientUnits patternUnits patternContentUnits clipPathUnits maskUnits
        maskContentUnits filterUnits primitiveUnits markerUnits
        markerWidth markerHeight refX refY orient spreadMethod fx fy fr offset stop-color stop-opacity path side method spacing startOffset
        textLength lengthAdjust dx dy rotate
        requiredFeatures requiredExtensions systemLanguage externalResourcesRequired zoomAndPan contentScriptType contentStyleType nonce
        crossorigin decoding
        alignment-baseline baseline-shift baseline-source clip clip-path clip-rule color color-interpolation color-interpolation-filters
        color-profile color-rendering cursor direction
        display dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color flood-opacity font font-family
        font-feature-settings font-kerning font-size
        font-size-adjust font-stretch font-style font-variant font-variation-settings font-weight glyph-orientation-horizontal
        glyph-orientation-vertical image-rendering inline-size
        isolation kerning letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode
        opacity overflow paint-order pointer-events
        shape-inside shape-margin shape-padding shape-rendering shape-subtract solid-color solid-opacity stroke stroke-dasharray
        stroke-dashoffset stroke-linecap stroke-linejoin
        stroke-miterlimit stroke-opacity stroke-width text-align text-align-last text-anchor text-decoration text-decoration-color
        text-decoration-line text-decoration-style
        text-indent text-orientation text-overflow text-rendering transform-box transform-origin unicode-bidi vector-effect vertical-align
        visibility white-space word-spacing
        writing-mode
        accumulate additive attributeName attributeType begin by calcMode dur end fill from keyPoints keySplines keyTimes max min origin
        repeatCount repeatDur restart to values
        amplitude azimuth baseFrequency bias diffuseConstant divisor edgeMode elevation exponent filterRes in in2 intercept k k1 k2 k3 k4
        kernelMatrix kernelUnitLength
        limitingConeAngle mode numOctaves operator order pointsAtX pointsAtY pointsAtZ preserveAlpha radius result scale seed slope
        specularConstant specularExponent stdDeviation
        stitchTiles surfaceScale tableValues targetX targetY xChannelSelector yChannelSelector z
        accent-height alphabetic ascent bbox cap-height descent format g1 g2 glyph-name glyphRef hanging horiz-adv-x horiz-origin-x
        horiz-origin-y ideographic k mathematical
        name overline-position overline-thickness panose-1 rendering-intent slope stemh stemv strikethrough-position
        strikethrough-thickness string u1 u2 underline-position
        underline-thickness unicode unicode-range units-per-em v-alphabetic v-hanging v-ideographic v-mathematical vert-adv-y vert-origin-x
        vert-origin-y widths x-height hatchUnits
        hatchContentUnits hatchTransform pitch autofocus
        """
    );

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
