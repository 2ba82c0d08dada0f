/// What the guides of the 278 have in common. A table takes a part in where it stands, so that the part keeps the depth of its
/// lines.
extension X12Guide {
    /// The patient (2000C, 2000D) and the event (2000E) up to its dates, of the request and the notification.
    static let reviewPatient = """
            loop 2000C R 1 "subscriber"
              seg HL R 1 "level" : R R R!22 R=1
              loop 2010C R 1 "subscriber"
                seg NM1 R 1 "subscriber" : R!IL R=1 S S S S S R@id R
                seg REF S * "other identification" : R!1L,3L,6P,DP,EJ,F6,HJ,IG,N6,NQ,SY R
                seg N3 S 1 "street" : R S
                seg N4 S 1 "city" : R S S S N N S
                seg DMG S 1 "birth and sex" : R=D8 R S=F,M,U
                seg INS S 1 "relationship" : R=Y R=18 5xN R
              loop 2000D A 1 "dependent"
                seg HL R 1 "level" : R R R!23 R=1
                loop 2010D R 1 "dependent"
                  seg NM1 R 1 "dependent" : R!QC R=1 S S S N S
                  seg REF S * "other identification" : R!EJ,SY R
                  seg N3 S 1 "street" : R S
                  seg N4 S 1 "city" : R S S S N N S
                  seg DMG S 1 "birth and sex" : R=D8 R S=F,M,U
                  seg INS S 1 "relationship" : R=N R=01,19,G8 14xN S
                loop 2000E R 1 "patient event"
                  seg HL R 1 "level" : R R R!EV R=0,1
                  seg TRN S * "trace number" : R=1 R R S
                  seg UM R 1 "what is asked" : R=AR,HS,IN,SC R=1,2,3,4,I,N,R,S S S S S@1338 S@1213 S@923 S S@1514
                  seg REF S 1 "authorization number before" : R!BB R
                  seg REF S 1 "reference number before" : R!NT R
                  seg DTP S 1 "accident date" : R!439 R=D8 R
                  seg DTP S 1 "last menstrual period date" : R!484 R=D8 R
                  seg DTP S 1 "estimated birth date" : R!ABC R=D8 R
                  seg DTP S 1 "onset date" : R!431 R=D8 R
                  seg DTP S 1 "event date" : R!AAH R=D8,RD8 R
                  seg DTP S 1 "admission date" : R!435 R=D8,RD8 R
                  seg DTP S 1 "discharge date" : R!096 R=D8 R
        """

    /// What follows the dates of the event, and the services (2000F), of the request, the inquiry and the notification.
    static let reviewServices = """
                  seg HI S 1 "diagnoses" : R(R=ABF,ABJ,ABK,APR,BF,BJ,BK,DR,PR R 7xS) 11xS(R=ABF,ABJ,APR,BF,BJ,DR,PR R 7xS)
                  seg HSD S 1 "delivery of the service" : S=DY,FL,HS,MN,VS S S S S@615 S S@678 S@679
                  seg CRC S 1 "ambulance certification" : R!07 R=N,Y R 4xS
                  seg CRC S 1 "chiropractic certification" : R!08 R=N,Y R 4xS
                  seg CRC S 1 "durable medical equipment certification" : R!09 R=N,Y R 4xS
                  seg CRC S 1 "oxygen certification" : R!11 R=N,Y R 4xS
                  seg CRC S 1 "functional limitations certification" : R!75 R=N,Y R 4xS
                  seg CRC S 1 "activities permitted certification" : R!76 R=N,Y R 4xS
                  seg CRC S 1 "mental status certification" : R!77 R=N,Y R 4xS
                  seg CL1 S 1 "institutional stay" : 4xS
                  seg CR1 S 1 "ambulance transport" : S=KG,LB S R S S S N N S S
                  seg CR2 S 1 "spinal manipulation" : 4xS 3xN R R=N,Y S S S=N,Y
                  seg CR5 S 1 "home oxygen" : N N R S S R 10xS R S
                  seg CR6 S 1 "home health care" : R@923 R S S N N R R@1322 9xS
                  seg PWK S * "attachment" : R R=AA,BM,EL,EM,FX,VO N N S=AC S S
                  seg MSG S 1 "message" : R
                  loop 2010EA S * "provider of the event"
                    seg NM1 R 1 "provider of the event" : R!71,72,73,77,AAJ,DD,DK,DN,FA,G3,P3,QB,QV,SJ R=1,2 5xS S@id S
                    seg REF S * "other identification" : R!0B,1G,1J,EI,N5,N7,SY,ZH R S
                    seg N3 S 1 "street" : R S
                    seg N4 S 1 "city" : R S S S N N S
                    seg PER S 1 "contact" : R=IC 7xS
                    seg PRV S 1 "specialty" : R=AD,AS,AT,OP,OR,OT,PC,PE,RF R=PXC R
                  loop 2010EB S * "transport location"
                    seg NM1 R 1 "transport location" : R!45,FS,ND,PW,R3 R=2 S
                    seg N3 S 1 "street" : R S
                    seg N4 S 1 "city" : S S S
                  loop 2010EC S * "other utilization management organization"
                    seg NM1 R 1 "other organization" : R!00,CA,GG R=2 S
                    seg REF S 1 "reason of its denial" : R!ZZ R N S
                    seg DTP S 1 "date of its denial" : R!598 R=D8 R
                  loop 2000F S * "service"
                    seg HL R 1 "level" : R R R!SS R=0
                    seg TRN S * "trace number" : R=1 R R S
                    seg UM S 1 "what is asked" : R=HS,SC R=1,2,3,4,I,N,R,S S S S S@1338 S@1213 S@923 S S@1514
                    seg REF S 1 "authorization number before" : R!BB R
                    seg REF S 1 "reference number before" : R!NT R
                    seg DTP S 1 "service date" : R!472 R=D8,RD8 R
                    seg SV1 S 1 "professional service" : R(R=HC,IV,N4,WK R 6xS) 3xS N N S 3xN S=N,Y 8xN S
                    seg SV2 S 1 "institutional service" : S S(R=HC,ID,IV,N4,WK,ZZ R 6xS) 4xS N N S S
                    seg SV3 S 1 "dental service" : R(R=AD R 6xS) S N S S R S
                    seg TOO S * "tooth" : R=JP R S
                    seg HSD S 1 "delivery of the service" : S=DY,FL,HS,MN,VS S S S S@615 S S@678 S@679
                    seg PWK S * "attachment" : R R=AA,BM,EL,EM,FX,VO N N S=AC S S
                    seg MSG S 1 "message" : R
                    loop 2010F S * "provider of the service"
                      seg NM1 R 1 "provider of the service" : R!1T,72,73,77,DD,DK,DQ,FA,G3,P3,QB,QV,SJ R=1,2 5xS S@id S
                      seg REF S * "other identification" : R!0B,1G,1J,EI,N5,N7,SY,ZH R S
                      seg N3 S 1 "street" : R S
                      seg N4 S 1 "city" : R S S S N N S
                      seg PER S 1 "contact" : R=IC 7xS
                      seg PRV S 1 "specialty" : R=AS,OP,OR,OT,PC,PE R=PXC R
        """
}
