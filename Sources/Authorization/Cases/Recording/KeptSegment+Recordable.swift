public import JSON

extension KeptSegment: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("name", name)
            writer.array("elements") { writer in
                for element in elements {
                    writer.array { writer in for part in element { writer.string(part) } }
                }
            }
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        var elements: [[String]] = []
        for element in try value.required("elements").elements {
            var parts: [String] = []
            for part in element.elements { parts.append(try String(recorded: part)) }
            elements.append(parts)
        }
        self.init(name: try value.read("name"), elements: elements)
    }
}
