import DocketCore

/// What `docket --help` prints.
enum UsagePage {
  static let document: Document = {
    let flags = CommandLineFlag.all.map { flag in
      let value = flag.value.map { " " + $0 } ?? ""
      return (name: flag.names.joined(separator: ", ") + value, value: flag.summary)
    }
    return Document([
      .paragraph("docket answers questions about case files. Results go to standard output."),
      .facts([
        (name: "docket [DATA...]", value: "a shell on folders or csv files"),
        (name: "docket DATA -c 'count cases by unit'", value: "one question; may be repeated"),
        (name: "docket DATA -f weekly.docket", value: "a script; also from standard input"),
        (name: "docket sample DIR --cases N --seed S", value: "write a synthetic office"),
        (name: "docket fmt FILE", value: "a script or model in canonical form"),
        (name: "docket check FILE", value: "read a script or model and report every error"),
      ]),
      .heading("Flags"),
      .facts(flags),
      .heading("Exit status"),
      .paragraph(
        "0 all answered, 1 a question failed, 2 bad command line, 3 data refused, 4 an expectation "
          + "failed, 5 output could not be written, 70 a fault in docket, 130 interrupted."),
    ])
  }()
}
