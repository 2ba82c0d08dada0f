enum EndToEndTests { static let goldenFiles: [String] = [] }
