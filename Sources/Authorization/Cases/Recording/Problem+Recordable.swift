public import JSON
public import Primitives

extension Problem: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("severity", severity.rawValue)
            writer.member("code", code)
            writer.member("message", message)
            writer.write("place", place)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        guard let severity = Severity(rawValue: try value.readText("severity")) else {
            throw RecordingError(path: value.path, reason: "not a known severity")
        }
        self.init(
            severity: severity, code: try value.readText("code"),
            message: try value.readText("message"), place: try value.readIfPresent("place"))
    }
}

extension Place: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            switch self {
            case .json(let path, let line, let column):
                writer.member("path", path)
                writer.member("line", line)
                writer.member("column", column)
            case .file(let name, let line, let column):
                writer.member("file", name)
                writer.member("line", line)
                writer.member("column", column)
            case .x12(let segment, let name, let element, let component):
                writer.member("segment", segment)
                writer.member("name", name)
                writer.member("element", element)
                writer.member("component", component)
            case .argument(let name):
                writer.member("argument", name)
            }
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        if let path = try value.readTextIfPresent("path") {
            self = .json(
                path: path, line: try value.read("line"), column: try value.read("column"))
        } else if let name = try value.readTextIfPresent("file") {
            self = .file(
                name: name, line: try value.read("line"),
                column: try value.readIfPresent("column"))
        } else if let segment: Int = try value.readIfPresent("segment") {
            self = .x12(
                segment: segment, name: try value.readText("name"),
                element: try value.readIfPresent("element"),
                component: try value.readIfPresent("component"))
        } else {
            self = .argument(try value.readText("argument"))
        }
    }
}
