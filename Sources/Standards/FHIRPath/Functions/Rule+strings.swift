/// FHIRPath N1, section 5.6. Positions count Unicode code points.
extension Rule {
    static let strings: [Rule] = [
        text("indexOf", 1) { (text, arguments) in
            .integer(position(of: arguments[0], in: text, isLast: false))
        },
        text("lastIndexOf", 1) { (text, arguments) in
            .integer(position(of: arguments[0], in: text, isLast: true))
        },
        values("substring", 1...2) { (items, arguments, place) throws(Fault) in
            guard let text = try items.string(place), let start = try arguments[0].integer(place)
            else { return .none }
            let scalars = text.unicodeScalars
            guard start >= 0,
                let from = scalars.index(
                    scalars.startIndex, offsetBy: start, limitedBy: scalars.endIndex),
                from < scalars.endIndex
            else { return .none }
            let rest = scalars[from...]
            guard arguments.count == 2, let length = try arguments[1].integer(place) else {
                return .string(String(rest))
            }
            return .string(String(rest.prefix(max(length, 0))))
        },
        text("startsWith", 1) { (text, arguments) in
            .one(.boolean(text.utf8.starts(with: arguments[0].utf8)))
        },
        text("endsWith", 1) { (text, arguments) in
            .one(.boolean(text.utf8.reversed().starts(with: arguments[0].utf8.reversed())))
        },
        text("contains", 1) { (text, arguments) in
            .one(.boolean(StringSearch(arguments[0]).first(in: text) != nil))
        },
        text("upper", 0) { (text, _) in .string(text.uppercased()) },
        text("lower", 0) { (text, _) in .string(text.lowercased()) },
        text("length", 0) { (text, _) in .integer(text.unicodeScalars.count) },
        text("toChars", 0) { (text, _) in
            Items(text.unicodeScalars.map { .string(String($0)) })
        },
        text("trim", 0) { (text, _) in
            let kept = text.unicodeScalars.drop { $0.properties.isWhitespace }
            let end = kept.lastIndex { !$0.properties.isWhitespace }
            return .string(end.map { String(kept[...$0]) } ?? "")
        },
        text("replace", 2) { (text, arguments) in .string(replace(text, arguments[0], arguments[1]))
        },
        text("split", 1) { (text, arguments) in
            Items(split(text, arguments[0]).map { .string($0) })
        },
        values("join", 0...1) { (items, arguments, place) throws(Fault) in
            let separator = try arguments.first?.string(place) ?? ""
            var result = ""
            var isFirst = true
            for item in items {
                guard let text = try Items.one(item).string(place) else { continue }
                if !isFirst { result += separator }
                isFirst = false
                result += text
                if result.utf8.count > place.run.host.limits.maxStringBytes { break }
            }
            return items.isEmpty ? .none : .string(try place.run.check(result, at: place.offset))
        },
    ]

    /// A function of one string and strings; empty where one of them is.
    private static func text(
        _ name: String, _ count: Int, _ body: @escaping @Sendable (String, [String]) -> Items
    ) -> Rule {
        values(name, count...count) { (items, arguments, place) throws(Fault) in
            guard let text = try items.string(place) else { return .none }
            var values: [String] = []
            for argument in arguments {
                guard let value = try argument.string(place) else { return .none }
                values.append(value)
            }
            try place.run.spend(text.utf8.count >> 5, at: place.offset)
            let result = body(text, values)
            if case .one(.string(let text)) = result {
                _ = try place.run.check(text, at: place.offset)
            }
            try place.run.spend(result.count, at: place.offset)
            return result
        }
    }

    private static func position(of part: String, in text: String, isLast: Bool) -> Int {
        let search = StringSearch(part)
        guard let found = isLast ? search.last(in: text) : search.first(in: text) else { return -1 }
        // Code points before it: bytes that do not continue one.
        return text.utf8.prefix(found).count { $0 & 0xC0 != 0x80 }
    }

    private static func replace(_ text: String, _ part: String, _ other: String) -> String {
        guard !part.isEmpty else {
            return text.unicodeScalars.reduce(into: other) { $0 += String($1) + other }
        }
        return split(text, part).joined(separator: other)
    }

    private static func split(_ text: String, _ separator: String) -> [String] {
        guard !separator.isEmpty else { return text.unicodeScalars.map { String($0) } }
        let search = StringSearch(separator)
        let bytes = Array(text.utf8)
        var parts: [String] = []
        var start = 0
        while let found = search.first(in: bytes, from: start) {
            parts.append(String(decoding: bytes[start..<found], as: UTF8.self))
            start = found + separator.utf8.count
        }
        return parts + [String(decoding: bytes[start...], as: UTF8.self)]
    }
}
