import JSON

/// A part of a repeating element that has rules of its own, and what its values are known by.
final class Slice: Sendable {
    enum Mark: Sendable {
        /// Extensions of a URL.
        case url(String)
        /// Entries with a resource of a type.
        case resource(String)
        /// What stands at a path, none of it: the value itself.
        case value(path: [String], Element.Given)
        /// The codes of a list.
        case codes(path: [String], CodeList)
        /// The value of an extension.
        case extensionValue(url: String, JSONValue)
    }

    let name: String
    let mark: Mark
    let element: Element

    init(name: String, mark: Mark, element: Element) {
        self.name = name
        self.mark = mark
        self.element = element
    }
}
