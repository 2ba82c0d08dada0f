import Primitives

/// Markup that can not be broken by what is put into it.
///
/// What stands in the source is markup; what is interpolated is text and is escaped, unless it is markup itself:
///
///     let row: HTML = "<li title=\"\(note)\">\(name)</li>"
///
/// So escaping is the rule and needs no thought. An attribute's value is always in double quotes. Links that come from
/// outside go through `HTML.link`.
struct HTML: Sendable, ExpressibleByStringInterpolation {
    private(set) var text: String

    /// For literals only: the compiler calls it.
    init(stringLiteral value: String) { text = value }

    init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

    static let nothing: HTML = ""

    struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: String) { text += literal }

        mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            HTML.escape(value.description, into: &text)
        }

        mutating func appendInterpolation(_ markup: HTML) { text += markup.text }

        mutating func appendInterpolation(_ markup: HTML?) { text += markup?.text ?? "" }

        mutating func appendInterpolation(_ parts: [HTML]) {
            for part in parts { text += part.text }
        }
    }

    /// Escapes for text and for double-quoted attributes alike. Control characters, which HTML does not allow, become
    /// U+FFFD, and so do those that would turn round what stands behind the text.
    private static func escape(_ value: String, into text: inout String) {
        for scalar in value.unicodeScalars {
            if scalar.isASCII, let reference = UInt8(ascii: scalar).htmlReference {
                text += reference.description
                continue
            }
            let isControl = "\u{80}"..."\u{9F}" ~= scalar || scalar.turnsText
            text.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
        }
    }

    /// A style sheet of our own: what stands in it is no text to be escaped.
    static func style(_ sheet: String) -> HTML {
        var markup: HTML = "<style>"
        markup.text += sheet
        return markup + "</style>"
    }

    static func + (one: HTML, other: HTML) -> HTML { "\(one)\(other)" }

    /// One piece of markup for each element.
    static func each<Elements: Sequence>(
        _ elements: Elements, _ piece: (Elements.Element) -> HTML
    ) -> HTML {
        "\(elements.map(piece))"
    }

    static func when(_ condition: Bool, _ piece: @autoclosure () -> HTML) -> HTML {
        condition ? piece() : nothing
    }

    /// A link to somewhere else, where the address is one of the web; the text alone where it is not
    /// (`javascript:` and the like).
    static func link(_ address: String?, _ label: String) -> HTML {
        guard let address, address.hasPrefix("https://") || address.hasPrefix("http://") else {
            return "\(label)"
        }
        return "<a href=\"\(address)\" rel=\"noreferrer\">\(label)</a>"
    }
}
