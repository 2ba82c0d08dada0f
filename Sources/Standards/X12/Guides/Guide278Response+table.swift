extension X12Guide {
    /// The answer to a request for review (005010X217). Open sources give its loops, qualifiers and limits, but not which
    /// elements are required beyond the standard's: those that are only usual are situational here. A rejection (AAA) may
    /// end the answer at any level, so the levels below the first are situational.
    static let response278 = """
        guide 005010X217 HI 278 278 response
        select BHT 02 11
        unit 2010C NM1 09 SUBSCRIBER NAME NM109
        unused CR4 CR7 CR8 CRC N2
        seg ST R 1 "set header" : R=278 R R
        seg BHT R 1 "transaction header" : R=0007 R=11 R R R S=18,19,AT,RU
        loop 2000A R 1 "utilization management organization"
          seg HL R 1 "level" : R S R!20 S@736
          seg AAA S * "rejection" : R=N,Y N R S
          loop 2010A R 1 "utilization management organization"
            seg NM1 R 1 "organization" : R!2B,36,PR,X3 R=1,2 10xS
            seg PER S 1 "contact" : R=IC 8xS
            seg AAA S * "rejection" : R=N N R S
          loop 2000B S 1 "requester"
            seg HL R 1 "level" : R S R!21 S@736
            loop 2010B R * "requester"
              seg NM1 R 1 "requester" : R!1P,FA R=1,2 10xS
              seg REF S * "other identification" : R!1G,1J,EI,G5,N5,N7,SY,ZH R S S
              seg AAA S * "rejection" : R=N N R S
              seg PRV S 1 "specialty" : R=AD,AS,AT,CO,CV,OP,OR,OT,PC,PE,RF S=PXC 4xS
            loop 2000C S 1 "subscriber"
              seg HL R 1 "level" : R S R!22 S@736
              loop 2010C R 1 "subscriber"
                seg NM1 R 1 "subscriber" : R!IL R=1 10xS
                seg REF S * "other identification" : R!1L,3L,6P,DP,EJ,F6,HJ,IG,N6,NQ,SY R S S
                seg N3 S 1 "street" : R S
                seg N4 S 1 "city" : 7xS
                seg AAA S * "rejection" : R=N N R S
                seg DMG S 1 "birth and sex" : S=D8 9xS S
                seg INS S 1 "relationship" : R=Y R=18 15xS
              loop 2000D S 1 "dependent"
                seg HL R 1 "level" : R S R!23 S@736
                loop 2010D R 1 "dependent"
                  seg NM1 R 1 "dependent" : R!QC R=1 10xS
                  seg REF S * "other identification" : R!EJ,SY R S S
                  seg N3 S 1 "street" : R S
                  seg N4 S 1 "city" : 7xS
                  seg AAA S * "rejection" : R=N N R S
                  seg DMG S 1 "birth and sex" : S=D8 9xS S
                  seg INS S 1 "relationship" : R=N R=01,19,G8 15xS
                loop 2000E S * "patient event"
                  seg HL R 1 "level" : R S R!EV S@736
                  seg TRN S * "trace number" : R=1,2 R S S
                  seg AAA S * "rejection" : R=N N R S
                  seg UM S 1 "what was asked" : R=AR,HS,IN,SC S=1,2,3,4,I,N,R,S S S S S@1338 S@1213 S@923 S S@1514
                  seg HCR S 1 "decision" : R=A1,A2,A3,A4,A6,C,CT,NA S S S=N,Y
                  seg REF S 1 "reference number" : R!NT R S S
                  seg REF S 1 "authorization number before" : R!BB R S S
                  seg DTP S 1 "accident date" : R!439 R=D8 R
                  seg DTP S 1 "last menstrual period date" : R!484 R=D8 R
                  seg DTP S 1 "estimated birth date" : R!ABC R=D8 R
                  seg DTP S 1 "onset date" : R!431 R=D8 R
                  seg DTP S 1 "event date" : R!AAH R=D8,RD8 R
                  seg DTP S 1 "admission date" : R!435 R=D8,RD8 R
                  seg DTP S 1 "discharge date" : R!096 R=D8 R
                  seg DTP S 1 "issue of the certification date" : R!102 R=D8 R
                  seg DTP S 1 "end of the certification date" : R!036 R=D8 R
                  seg DTP S 1 "certified period date" : R!007 R=D8,RD8 R
                  seg HI S 1 "diagnoses" : R(R=ABF,ABJ,ABK,APR,BF,BJ,BK,DR,LOI,PR R 7xS) 11xS(R=ABF,ABJ,APR,BF,BJ,DR,LOI,PR R 7xS)
                  seg HSD S 1 "delivery of the service" : S=DY,FL,HS,MN,VS S S S S@615 S S@678 S@679
                  seg CL1 S 1 "institutional stay" : 4xS
                  seg CR1 S 1 "ambulance transport" : 10xS
                  seg CR2 S 1 "spinal manipulation" : 8xS S@1073 S S S@1073
                  seg CR5 S 1 "home oxygen" : S@1322 17xS
                  seg CR6 S 1 "home health care" : R@923 4xS S S R@1322 13xS
                  seg PWK S * "attachment" : R S=BM,EL,EM,FX,VO 7xS
                  seg MSG S 1 "message" : R S S
                  loop 2010EA S * "provider of the event"
                    seg NM1 R 1 "provider of the event" : R!71,72,73,77,AAJ,DD,DK,DN,FA,G3,P3,QB,QV,SJ R=1,2 10xS
                    seg REF S * "other identification" : R!0B,1G,1J,EI,N5,N7,SY,ZH R S S
                    seg N3 S 1 "street" : R S
                    seg N4 S 1 "city" : 7xS
                    seg PER S 1 "contact" : R=IC 8xS
                    seg AAA S * "rejection" : R=N N R S
                    seg PRV S 1 "specialty" : R=AD,AS,AT,OP,OR,OT,PC,PE,RF S=PXC 4xS
                  loop 2010EB S 1 "contact for what is missing"
                    seg NM1 R 1 "contact for what is missing" : R!L5 R=1,2 10xS
                    seg N3 S 1 "street" : R S
                    seg N4 S 1 "city" : 7xS
                    seg PER S 1 "contact" : R=IC 8xS
                  loop 2010EC S * "transport location"
                    seg NM1 R 1 "transport location" : R!45,FS,ND,PW,R3 R=2 10xS
                    seg N3 S 1 "street" : R S
                    seg N4 S 1 "city" : 7xS
                    seg AAA S * "rejection" : R=N N R S
                  loop 2000F S * "service"
                    seg HL R 1 "level" : R S R!SS S@736
                    seg TRN S * "trace number" : R=1,2 R S S
                    seg AAA S * "rejection" : R=N N R S
                    seg UM S 1 "what was asked" : R=HS,SC S=1,2,3,4,I,N,R,S S S S S@1338 S@1213 S@923 S S@1514
                    seg HCR S 1 "decision" : R=A1,A3,A4,A6,C,CT,NA S S S=N,Y
                    seg REF S 1 "reference number" : R!NT R S S
                    seg REF S 1 "authorization number before" : R!BB R S S
                    seg DTP S 1 "service date" : R!472 R=D8,RD8 R
                    seg DTP S 1 "issue of the certification" : R!102 R=D8 R
                    seg DTP S 1 "end of the certification" : R!036 R=D8 R
                    seg DTP S 1 "certified period" : R!007 R=D8,RD8 R
                    seg HI S 1 "what is missing" : R(R=LOI R 7xS) 11xS(R=LOI R 7xS)
                    seg SV1 S 1 "professional service" : R(R=HC,IV,N4,WK R 6xS) 20xS
                    seg SV2 S 1 "institutional service" : S S(R=HC,ID,IV,N4,WK,ZZ R 6xS) 8xS
                    seg SV3 S 1 "dental service" : R(R=AD R 6xS) 10xS
                    seg TOO S * "tooth" : S=JP S S
                    seg HSD S 1 "delivery of the service" : S=DY,FL,HS,MN,VS S S S S@615 S S@678 S@679
                    seg PWK S * "attachment" : R S=BM,EL,EM,FX,VO 7xS
                    seg MSG S 1 "message" : R S S
                    loop 2010FA S * "provider of the service"
                      seg NM1 R 1 "provider of the service" : R!72,73,77,DD,DK,DQ,FA,G3,P3,QB,QV,SJ R=1,2 10xS
                      seg REF S * "other identification" : R!0B,1G,1J,EI,G5,N5,N7,SY,ZH R S S
                      seg N3 S 1 "street" : R S
                      seg N4 S 1 "city" : 7xS
                      seg PER S 1 "contact" : R=IC 8xS
                      seg AAA S * "rejection" : R=N N R S
                      seg PRV S 1 "specialty" : R=AS,OP,OR,OT,PC,PE S=PXC 4xS
                    loop 2010FB S 1 "contact for what is missing"
                      seg NM1 R 1 "contact for what is missing" : R!L5 R=1,2 10xS
                      seg N3 S 1 "street" : R S
                      seg N4 S 1 "city" : 7xS
                      seg PER S 1 "contact" : R=IC 8xS
              same 2000E S *
        seg SE R 1 "set trailer" : R R
        """
}
